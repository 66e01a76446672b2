package dev.subclaim.intake;

import java.util.List;

/**
 * What exports tell that is neither a policy nor a provider.
 *
 * @param accounts accounts that were listed; see {@link AccountNames}
 * @param attachments managed policies of roles, told by files of their own
 * @param whole accounts all of whose roles the file lists
 * @param templates what a template tells of others; see {@link NestedStacks}
 */
public record AwsFacts(
    List<NamedAccount> accounts,
    List<RoleAttachments> attachments,
    List<String> whole,
    TemplateFacts templates) {
  /** Nothing. */
  public static final AwsFacts NONE =
      new AwsFacts(List.of(), List.of(), List.of(), TemplateFacts.NONE);

  public AwsFacts {
    accounts = List.copyOf(accounts);
    attachments = List.copyOf(attachments);
    whole = List.copyOf(whole);
  }
}
