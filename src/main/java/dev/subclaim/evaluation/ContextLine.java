package dev.subclaim.evaluation;

import dev.subclaim.policy.PrincipalType;
import dev.subclaim.source.Problem;
import dev.subclaim.source.Tree;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A request that tells everything: what its context does not list is absent.
 *
 * @param line the line
 * @param problems takes what is wrong with it
 */
record ContextLine(Tree.Mapping line, List<Problem> problems) {

  Optional<Request> request() {
    if (line.get("principal").isEmpty()) {
      return refuse("the line has neither `token` nor `principal`", line);
    }
    int before = problems.size();
    Optional<Caller> caller = caller();
    Optional<String> action = text(line, "action");
    Optional<String> role = line.get("roleArn").isPresent() ? text(line, "roleArn") : none();
    SortedMap<String, List<String>> values = new TreeMap<>();
    SortedSet<String> several = new TreeSet<>();
    line.get("context").ifPresent(context -> context(context, values, several));
    return problems.size() > before || caller.isEmpty() || action.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Request(caller.get(), action.get(), role, values, several, Request.Told.ALL));
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private Optional<Caller> caller() {
    Tree principal = line.get("principal").orElse(line);
    if (!(principal instanceof Tree.Mapping mapping)) {
      return refuse("`principal` must be an object with `type` and `value`", principal);
    }
    Optional<PrincipalType> type = text(mapping, "type").flatMap(name -> type(name, mapping));
    Optional<String> value = text(mapping, "value");
    return type.flatMap(t -> value.map(v -> new Caller.Named(t, v)));
  }

  private Optional<PrincipalType> type(String name, Tree at) {
    return switch (name) {
      case "AWS" -> Optional.of(PrincipalType.AWS);
      case "Federated" -> Optional.of(PrincipalType.FEDERATED);
      case "Service" -> Optional.of(PrincipalType.SERVICE);
      case "CanonicalUser" -> Optional.of(PrincipalType.CANONICAL_USER);
      default ->
          refuse(
              "`" + name + "` is no type of principal: AWS, Federated, Service, CanonicalUser", at);
    };
  }

  private void context(
      Tree context, SortedMap<String, List<String>> values, SortedSet<String> several) {
    if (!(context instanceof Tree.Mapping mapping)) {
      refuse("`context` must be an object of condition keys", context);
      return;
    }
    for (Tree.Member member : mapping.members()) {
      String key = Request.lower(member.key().text());
      Optional<List<String>> texts = Requests.texts(member.value());
      if (texts.isEmpty()) {
        refuse("`" + key + "` must be a text or a list of texts", member.value());
      } else if (values.put(key, texts.get()) != null) {
        refuse("`" + key + "` is there twice: the case of keys does not count", member.key());
      }
      if (member.value() instanceof Tree.Sequence) {
        several.add(key);
      }
    }
  }

  private Optional<String> text(Tree.Mapping mapping, String name) {
    Optional<Tree> value = mapping.get(name);
    if (value.isEmpty()) {
      return refuse("`" + name + "` is missing", mapping);
    }
    Optional<String> text = Requests.scalar(value.get()).map(Tree.Scalar::text);
    return text.isPresent() ? text : refuse("`" + name + "` must be a text", value.get());
  }

  private <T> Optional<T> refuse(String message, Tree at) {
    problems.add(Problem.of(Requests.INVALID_REQUEST, message, at));
    return Optional.empty();
  }
}
