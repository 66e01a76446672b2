package dev.subclaim.lint;

import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Providers;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What the files of a run hold besides trust policies.
 *
 * @param settings deployment settings of stacks
 * @param environments definitions of ESC environments
 * @param providers OpenID Connect providers, each once an account
 * @param projects Pulumi projects
 * @param stacks stacks that were listed
 * @param accounts AWS accounts that were listed
 */
public record Contents(
    int settings, int environments, int providers, int projects, int stacks, int accounts) {
  /** Nothing. */
  public static final Contents NONE = new Contents(0, 0, 0, 0, 0, 0);

  /** What these files hold. */
  public static Contents of(List<Facts> files) {
    return new Contents(
        count(files, Facts::settings),
        count(files, Facts::environments),
        providers(files),
        count(files, file -> file.pulumi().projects()),
        count(files, file -> file.pulumi().stacks()),
        count(files, file -> file.aws().accounts()));
  }

  /** The same, but for the accounts. */
  public Contents withoutAccounts() {
    return new Contents(settings, environments, providers, projects, stacks, 0);
  }

  private static int providers(List<Facts> files) {
    return (int)
        Providers.of(files).stream().map(p -> List.of(p.url(), p.account())).distinct().count();
  }

  private static int count(List<Facts> files, Function<Facts, Collection<?>> what) {
    return files.stream().mapToInt(file -> what.apply(file).size()).sum();
  }
}
