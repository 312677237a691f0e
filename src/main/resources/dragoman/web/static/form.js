// The address says only what was chosen: empty fields are not sent.

export function tidy(form) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && !field.value) {
        field.disabled = true;
      }
    }
    // The form may be seen again by the back button.
    setTimeout(() => [...form.elements].forEach((field) => (field.disabled = false)));
  });
}
