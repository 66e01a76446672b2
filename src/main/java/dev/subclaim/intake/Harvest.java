package dev.subclaim.intake;

import dev.subclaim.policy.ParsedPolicy;
import dev.subclaim.policy.TrustPolicies;
import dev.subclaim.settings.DeploymentSettings;
import dev.subclaim.settings.DeploymentSettingsReader;
import dev.subclaim.settings.EnvironmentDefinition;
import dev.subclaim.settings.EnvironmentReader;
import dev.subclaim.settings.Parsed;
import dev.subclaim.settings.SettingsFormat;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Gathers what containers find in one file. */
final class Harvest {
  private final SourceText source;
  private final Pages pages = new Pages();
  private final List<String> kinds = new ArrayList<>();
  private final List<RolePolicy> policies = new ArrayList<>();
  private final List<StackSettings> settings = new ArrayList<>();
  private final List<EnvironmentFile> environments = new ArrayList<>();
  private final List<OidcProvider> providers = new ArrayList<>();
  private final List<ListedStack> stacks = new ArrayList<>();
  private final SortedSet<String> whole = new TreeSet<>();
  private final List<ProjectFile> projects = new ArrayList<>();
  private final List<StackFile> stackFiles = new ArrayList<>();
  private final List<ScheduledStack> schedules = new ArrayList<>();
  private final List<NamedAccount> accounts = new ArrayList<>();
  private final List<RoleAttachments> attachments = new ArrayList<>();
  private final List<NestedStack> nested = new ArrayList<>();
  private final List<String> elsewhere = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();

  /** Problems of the file's own text, by place, until it is known whether a policy has them. */
  private final TreeMap<Integer, Problem> unclaimed = new TreeMap<>();

  private final Consumer<RolePolicy> roles;
  private final Nesting nesting;

  /** The account of a role that was taken out of a page before the page's end. */
  private Optional<String> passed = Optional.empty();

  /** Begins with a file whose policies are held. */
  Harvest(SourceText source) {
    this(source, Nesting.NONE);
  }

  /** Begins with a template that is read for a stack. */
  Harvest(SourceText source, Nesting nesting) {
    this.source = source;
    this.roles = policies::add;
    this.nesting = nesting;
  }

  /** Begins with a file whose policies are handed on. */
  Harvest(SourceText source, Consumer<RolePolicy> roles) {
    this.source = source;
    this.roles = roles;
    this.nesting = Nesting.NONE;
  }

  /**
   * A text of the file was read, or a part of it.
   *
   * @param found what is wrong with it
   */
  void read(List<Problem> found) {
    problems.addAll(unclaimed.values());
    unclaimed.clear();
    for (Problem problem : found) {
      if (problem.kind().equals(Documents.INVALID_SYNTAX)) {
        unreadable("cannot be read", problem);
      } else {
        unclaimed.put(problem.span().start(), problem);
      }
    }
  }

  /** Everything that was gathered. */
  Facts facts() {
    endExport();
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(unclaimed.values());
    all.sort((a, b) -> a.span().compareTo(b.span()));
    return new Facts(
        source,
        kinds.stream().findFirst(),
        policies,
        settings,
        environments,
        providers,
        new PulumiFacts(stacks, projects, stackFiles, schedules),
        new AwsFacts(
            accounts,
            attachments,
            failures.isEmpty() ? List.copyOf(whole) : List.of(),
            new TemplateFacts(nested, elsewhere)),
        all,
        failures,
        hints.stream().findFirst());
  }

  /** Something of a form was found that is not taken as a whole. */
  void recognised(Container container) {
    if (kinds.isEmpty()) {
      kinds.add(container.kind());
    }
  }

  /** A role of an account was taken out of a page before the page's end. */
  void passed(String account) {
    passed = Optional.of(account);
  }

  /** Has a container read an object. */
  void take(Container container, Tree.Mapping value) {
    kinds.add(container.kind());
    container.extract(value, this);
  }

  /** An object that no container recognises. */
  void unknown(Tree.Mapping value) {
    Hints.of(value).ifPresent(hints::add);
  }

  /** Something is wrong with the file as a document. */
  void problem(Problem problem) {
    problems.add(problem);
  }

  /** Deployment settings were found. */
  void settings(Tree.Mapping written, SettingsFormat format) {
    Parsed<DeploymentSettings> parsed = DeploymentSettingsReader.read(written, format);
    problems.addAll(parsed.problems());
    DeploymentSettings found = parsed.value();
    boolean named = format == SettingsFormat.PROGRAM || format == SettingsFormat.STATE;
    settings.add(
        new StackSettings(
            found, named ? Ownership.of(found) : Ownership.of(written.span().path())));
  }

  /** The definition of an environment was found. */
  void environment(Tree.Mapping written, Optional<Owner> owner) {
    Parsed<EnvironmentDefinition> parsed = EnvironmentReader.read(written);
    problems.addAll(parsed.problems());
    environments.add(new EnvironmentFile(parsed.value(), owner));
  }

  /** The stack for which the file is read, if it is a template. */
  Nesting nesting() {
    return nesting;
  }

  /** A template makes a stack of another. */
  void nested(NestedStack stack) {
    nested.add(stack);
  }

  /** A part of a template is not in it; a phrase that says which. */
  void elsewhere(String part) {
    elsewhere.add(part);
  }

  /** A provider was found. */
  void provider(OidcProvider provider) {
    providers.add(provider);
  }

  /** A stack is listed. */
  void stack(ListedStack stack) {
    stacks.add(stack);
  }

  /** A schedule of a stack was found. */
  void schedule(ScheduledStack schedule) {
    schedules.add(schedule);
  }

  /** A project was found. */
  void project(ProjectFile project) {
    projects.add(project);
  }

  /** The configuration of a stack was found. */
  void stackFile(StackFile file) {
    stackFiles.add(file);
  }

  /** An account is listed. */
  void account(NamedAccount account) {
    accounts.add(account);
  }

  /** The policies of a role are told. */
  void attachments(RoleAttachments told) {
    attachments.add(told);
  }

  /** A page of an export was read; the account is that of its roles. */
  void page(Tree.Mapping page, Optional<String> account) {
    Optional<String> known = account.isPresent() ? account : passed;
    passed = Optional.empty();
    pages.next(page, known).ifPresent(this::incomplete);
  }

  /** All roles of an account were read, if the export turns out to be complete. */
  void whole(String account) {
    whole.add(account);
  }

  /** The last page of an export was read. */
  void endExport() {
    pages.end().ifPresent(this::incomplete);
  }

  /** Something is missing that belongs to an export. */
  void incomplete(String message) {
    failures.add(new Failure(source.path(), message));
  }

  /**
   * An object that may be written as a string of JSON.
   *
   * @param what the object, as a noun phrase, should it be unreadable
   */
  Optional<Tree.Mapping> peeled(Tree written, String what) {
    Peeled peeled = Peeled.of(written);
    if (peeled.value().isEmpty()) {
      peeled.problems().forEach(problem -> unreadable(what + " cannot be read", problem));
    }
    return peeled.value().filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast);
  }

  /**
   * A trust policy was found.
   *
   * @param written an object, or a string that holds one
   * @param container what it was found in
   */
  void policy(Role role, Tree written, String container) {
    Peeled peeled = Peeled.of(written);
    if (peeled.value().isEmpty()) {
      String text = "the trust policy of " + role.display() + " cannot be read";
      peeled.problems().forEach(problem -> unreadable(text, problem));
      return;
    }
    Tree tree = peeled.value().get();
    ParsedPolicy parsed = TrustPolicies.parse(tree);
    List<Problem> all = new ArrayList<>(claimed(tree.span()));
    all.addAll(peeled.problems());
    all.addAll(parsed.problems());
    all.sort((a, b) -> a.span().compareTo(b.span()));
    roles.accept(new RolePolicy(role, new ParsedPolicy(parsed.policy(), all), container));
  }

  /** Problems of the file's text that lie in a policy are the policy's. */
  private List<Problem> claimed(Span span) {
    if (unclaimed.isEmpty() || unclaimed.firstEntry().getValue().span().text() != span.text()) {
      return List.of();
    }
    var inside = unclaimed.subMap(span.start(), span.end());
    List<Problem> claimed = List.copyOf(inside.values());
    inside.clear();
    return claimed;
  }

  /** A text inside the file has these problems. */
  void unreadable(String what, List<Problem> found) {
    found.forEach(problem -> unreadable(what, problem));
  }

  private void unreadable(String what, Problem problem) {
    problems.add(problem);
    if (problem.kind().equals(Documents.INVALID_SYNTAX)) {
      Span at = problem.span();
      String place = "line " + at.line() + ", column " + at.column();
      failures.add(new Failure(source.path(), what + ": " + place + ": " + problem.message()));
    }
  }
}
