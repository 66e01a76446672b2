package dev.subclaim.report;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Every output format; adding one is a class and a line here. */
public enum Format {
  TEXT(TextReport::new),
  CONCISE(ConciseReport::new),
  JSON(JsonReport::new),
  JSONL(JsonLinesReport::new),
  CSV(view -> new CsvReport()),
  SARIF(SarifReport::new),
  GITHUB(GithubReport::new),
  GITLAB(view -> new GitlabReport()),
  JUNIT(JunitReport::new),
  CHECKSTYLE(view -> new CheckstyleReport()),
  MARKDOWN(MarkdownReport::new),
  HTML(HtmlReport::new);

  private final Function<View, Report> make;

  Format(Function<View, Report> make) {
    this.make = make;
  }

  /** The report of this format for this reader. */
  public Report report(View view) {
    return make.apply(view);
  }

  /** The name as flags spell it. */
  public String flag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this name; empty when there is none. */
  public static Optional<Format> named(String flag) {
    for (Format format : values()) {
      if (format.flag().equals(flag)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
