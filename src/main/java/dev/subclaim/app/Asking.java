package dev.subclaim.app;

import dev.subclaim.estate.Repair;
import dev.subclaim.estate.Session;
import dev.subclaim.settings.RoleRequest;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who asks for a role.
 *
 * @param who {@code acme/web/prod}, {@code this token}
 * @param sort {@code the stack}, {@code the environment}, {@code this token}
 * @param tokens what it comes with, one at least
 * @param choice whether only one of the tokens can come and nobody knows which; else all do
 * @param wanted what settings or a login ask of AWS, where these are known
 * @param session how long a session is asked for
 * @param flags how {@code suggest} is told who asks; empty where it cannot be told
 * @param own what whoever asks could change, where that is better than adding it to the policy
 * @param otherwise the same opened in another way, where that makes a difference
 * @param remarks what is worth knowing
 */
record Asking(
    String who,
    String sort,
    List<AskedToken> tokens,
    boolean choice,
    Optional<RoleRequest> wanted,
    Session session,
    Optional<String> flags,
    Optional<Repair> own,
    Optional<Asking> otherwise,
    List<String> remarks) {
  Asking {
    tokens = List.copyOf(tokens);
    remarks = List.copyOf(remarks);
  }
}
