package dragoman.annotate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts articles on one event together. Takes them in the order of their days, and of their ids
 * within a day, so that the same articles make the same stories however they came; keeps only the
 * last days' stories in mind.
 */
public final class StoryClusters {

  /** An event is reported on its day and the days after. */
  private static final int DAYS = 3;

  /**
   * How alike two articles on one event are. Set on the starter corpus and the open half of the
   * labelled articles.
   */
  private static final double LEAST_LIKENESS = 0.4;

  /** Each day between two reports makes another event likelier. */
  private static final double A_DAY = 0.08;

  /** More of the words than this, and one was made from the other. */
  private static final double COPIED = 0.5;

  /** A story with more members is known well enough by these. */
  private static final int MEMBERS_COMPARED = 6;

  /** So many stories of one pair within days are compared; the latest. */
  private static final int STORIES_COMPARED = 150;

  /**
   * An article.
   *
   * @param id what to call it, and its story if it is the first
   * @param day since 1970-01-01
   */
  public record Member(long id, long day, StorySignature signature) {}

  /** Articles on one event, the first of them first. */
  private static final class Open {
    private final List<Member> members = new ArrayList<>();
    private long lastDay;
  }

  private final Consumer<List<Member>> sink;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Integer, Deque<Open>> byParty = new HashMap<>();
  private long today = Long.MIN_VALUE;

  /**
   * Begins.
   *
   * @param sink takes each story once nothing can join it any more
   */
  public StoryClusters(Consumer<List<Member>> sink) {
    this.sink = sink;
  }

  /** Adds an article that is not earlier than the one before. */
  public void add(Member member) {
    if (member.day() < today) {
      throw new IllegalArgumentException("articles must come in the order of their days");
    }
    if (member.day() > today) {
      today = member.day();
      close(today - DAYS);
    }
    Open story = bestFor(member);
    if (story.members.isEmpty()) {
      open.addLast(story);
    }
    story.members.add(member);
    story.lastDay = member.day();
    for (int party : parties(member)) {
      Deque<Open> stories = byParty.computeIfAbsent(party, p -> new ArrayDeque<>());
      if (stories.peekLast() != story) {
        stories.addLast(story);
      }
      if (stories.size() > STORIES_COMPARED) {
        stories.removeFirst();
      }
    }
  }

  /** Ends: gives the stories that are left. */
  public void end() {
    close(Long.MAX_VALUE);
  }

  private Open bestFor(Member member) {
    Open best = new Open();
    double most = 0;
    Set<Open> seen = new HashSet<>();
    for (int party : parties(member)) {
      for (Open story : byParty.getOrDefault(party, new ArrayDeque<>())) {
        if (seen.add(story)) {
          double likeness = likeness(story, member);
          if (likeness > most) {
            most = likeness;
            best = story;
          }
        }
      }
    }
    return best;
  }

  /** How well it fits; 0 where it does not. */
  private static double likeness(Open story, Member member) {
    double sum = 0;
    int compared = Math.min(MEMBERS_COMPARED, story.members.size());
    for (Member other : story.members.subList(0, compared)) {
      if (other.signature().copied(member.signature()) >= COPIED) {
        return 1;
      }
      if (other.signature().canBeOneStory(member.signature())) {
        sum +=
            other.signature().likeness(member.signature())
                - A_DAY * Math.abs(member.day() - other.day());
      }
    }
    double mean = sum / compared;
    return mean >= LEAST_LIKENESS ? mean : 0;
  }

  /**
   * Those it can have in common with others; its actors too, since not every article has a pair.
   */
  private static int[] parties(Member member) {
    return member.signature().actors();
  }

  private void close(long before) {
    if (open.removeIf(
        story -> {
          boolean over = story.lastDay < before;
          if (over) {
            sink.accept(story.members);
          }
          return over;
        })) {
      byParty.values().forEach(stories -> stories.removeIf(story -> story.lastDay < before));
      byParty.values().removeIf(Deque::isEmpty);
    }
  }
}
