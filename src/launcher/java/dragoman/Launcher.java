package dragoman;

/**
 * Starts the program, or says which Java it needs.
 *
 * <p>Compiled for Java 8, so that an older Java reaches this sentence instead of failing with a class
 * file version.
 */
public final class Launcher {

    private static final int REQUIRED = 25;

    private Launcher() {}

    public static void main(String[] args) throws Exception {
        int running = feature(System.getProperty("java.specification.version"));
        if (running < REQUIRED) {
            System.err.println(
                    "dragoman: needs Java " + REQUIRED + ", but this is Java " + running + " ("
                            + System.getProperty("java.home") + "): install a JDK " + REQUIRED
                            + " and start it with that one's java");
            System.exit(1);
        }
        Class.forName("dragoman.cli.Main").getMethod("main", String[].class).invoke(null, (Object) args);
    }

    /** The feature number: 8 for the old style 1.8, 17 for 17. */
    private static int feature(String specificationVersion) {
        String number =
                specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion;
        return Integer.parseInt(number);
    }
}
