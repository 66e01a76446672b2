package dev.subclaim.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.subclaim.cli.Ran;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of an error text is complete, knows its texts, and names commands that exist. */
class ErrorPagesTest {
  private static final ErrorPages PAGES =
      ErrorPages.load(ErrorPages.shipped(), ErrorPages.shipped());
  private static final List<String> SECTIONS =
      List.of("Means", "Causes", "Look", "Decide", "Repair", "References");
  private static final Pattern FLAG = Pattern.compile("--[a-z][a-z-]*");

  /** What programs put around the words of AWS. */
  private static final List<String> WRAPPERS =
      List.of(
          "%s",
          "operation error STS: AssumeRoleWithWebIdentity, https response error StatusCode: 403,"
              + " RequestID: 3b0e6c0a-0b1e-4c38-9a53-5b0b6b6f9b1a, api error %s",
          "values.aws.login: Error: WebIdentityErr: failed to retrieve credentials\n"
              + "caused by: %s\n\tstatus code: 400, request id: 3b0e6c0a-0b1e-4c38-9a53",
          "\u001b[31merror:\u001b[0m %s",
          "error: unable to validate AWS credentials: %s (Service: Sts, Status Code: 400)");

  @Test
  void everyPageFitsTheSchema() {
    assertEquals(List.of(), PAGES.problems());
    assertEquals(ErrorPages.shipped().size(), PAGES.all().size());
    assertTrue(PAGES.all().size() >= 20, "pages are not where they are looked for");
  }

  @Test
  void noErrorIsCalledLikeARule() {
    Set<String> names = new TreeSet<>();
    PAGES.all().forEach(page -> names.add("rules/" + page.name() + ".md"));
    RulePages.shipped().forEach(rule -> assertFalse(names.contains(rule.path()), rule.path()));
  }

  @TestFactory
  List<DynamicTest> everyPageIsComplete() {
    return PAGES.all().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> assertComplete(page)))
        .toList();
  }

  private static void assertComplete(ErrorPage page) {
    assertEquals(SECTIONS, page.sections().stream().map(Section::title).toList());
    page.sections().forEach(s -> assertTrue(!s.text().isBlank(), s.title() + " is empty"));
    String body = page.source().content();
    for (String line : body.lines().filter(l -> l.startsWith("subclaim ")).toList()) {
      String command = line.split(" ")[1];
      Ran help = Ran.in(Path.of("").toAbsolutePath(), command, "--help");
      assertEquals(0, help.exit(), "there is no command " + command);
      FLAG.matcher(line)
          .results()
          .forEach(flag -> assertTrue(help.out().contains(flag.group()), line));
    }
  }

  @TestFactory
  List<DynamicTest> everySampleIsRecognisedWhateverIsAroundIt() {
    return PAGES.all().stream()
        .map(page -> DynamicTest.dynamicTest(page.name(), () -> assertRecognised(page)))
        .toList();
  }

  private static void assertRecognised(ErrorPage page) {
    for (String sample : page.samples()) {
      for (String wrapper : WRAPPERS) {
        String text = wrapper.replace("%s", sample);
        Optional<String> found =
            PAGES.of(new ErrorText(text)).map(recognised -> recognised.page().name());
        assertEquals(Optional.of(page.name()), found, text);
        String shouted = text.toUpperCase(Locale.ROOT).replace(" ", "  ");
        assertEquals(
            page.name(),
            PAGES.of(new ErrorText(shouted)).map(r -> r.page().name()).orElse(""),
            shouted);
      }
    }
  }

  /** More of its own page stands in a sample than of any other. */
  @Test
  void noTextIsOfTwoPages() {
    for (ErrorPage page : PAGES.all()) {
      for (String sample : page.samples()) {
        ErrorText core = new ErrorText(new ErrorText(sample).core());
        List<Integer> lengths =
            PAGES.candidates(core).stream().map(r -> r.match().length()).sorted().toList();
        int last = lengths.size() - 1;
        assertTrue(last < 1 || lengths.get(last) > lengths.get(last - 1), sample);
      }
    }
  }

  @Test
  void wordsOfTheTextStandInTheAnswer() {
    var found =
        PAGES
            .of(
                new ErrorText(
                    "No OpenIDConnect provider found in your account for"
                        + " https://token.actions.githubusercontent.com."))
            .orElseThrow();
    assertEquals(
        new TreeMap<>(Map.of("issuer", "token.actions.githubusercontent.com")),
        found.match().words());
    String role = "arn:aws:iam::333333333333:role/net/web-network";
    var second =
        new ErrorText("x is not authorized to perform: sts:AssumeRole on resource: " + role);
    assertEquals(
        "{account=333333333333, role=web-network}",
        PAGES.of(second).orElseThrow().words(second).toString());
  }

  @Test
  void aWordThatAShellWouldActOnIsNotTaken() {
    var found =
        PAGES
            .of(
                new ErrorText(
                    "No OpenIDConnect provider found in your account for https://x$(id);y"))
            .orElseThrow();
    assertEquals("{issuer=x}", found.match().words().toString());
  }
}
