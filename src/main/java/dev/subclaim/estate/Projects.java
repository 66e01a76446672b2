package dev.subclaim.estate;

import dev.subclaim.config.FullName;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.ProjectFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which stacks the files beside a {@code Pulumi.yaml} are about. Such files do not name the
 * organization: it is that of the stacks of this name which something else told, or the only one
 * that the team has.
 */
final class Projects {
  private static final Pattern RETIRED =
      Pattern.compile("(?:(.*)/)?Pulumi\\.(.+)\\.deploy\\.ya?ml");

  private final List<ProjectFile> projects;
  private final Drafts drafts;
  private final List<String> organizations;

  Projects(List<Facts> files, Drafts drafts, List<String> organizations) {
    this.projects = files.stream().flatMap(f -> f.pulumi().projects().stream()).toList();
    this.drafts = drafts;
    this.organizations = organizations;
  }

  /** The stacks of this name in the project of a folder; none when it cannot be told. */
  List<FullName> of(String folder, String stack) {
    return projects.stream()
        .filter(p -> p.folder().equals(folder) && p.project().known())
        .findFirst()
        .map(project -> of(project.project().text(), stack, drafts.stackNames()))
        .orElse(List.of());
  }

  private List<FullName> of(String project, String stack, List<FullName> told) {
    List<FullName> same =
        told.stream().filter(n -> n.project().equals(project) && n.name().equals(stack)).toList();
    return same.isEmpty() && organizations.size() == 1
        ? FullName.of(organizations.get(0), project, stack).stream().toList()
        : same;
  }

  /** The stacks that a {@code Pulumi.STACK.deploy.yaml} is about. */
  List<FullName> ofRetired(String path) {
    Matcher file = RETIRED.matcher(path.replace('\\', '/'));
    if (!file.matches()) {
      return List.of();
    }
    return of(file.group(1) == null ? "" : file.group(1), file.group(2));
  }
}
