package dev.subclaim.app;

import dev.subclaim.comparison.Differences;
import dev.subclaim.config.Inventory;
import dev.subclaim.estate.KnownRoles;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.Failure;
import dev.subclaim.lint.AcceptedChange;
import dev.subclaim.rule.Case;
import dev.subclaim.rule.Knowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that a run of {@code diff} reads.
 *
 * @param sides what is compared
 * @param judge says what is changed
 * @param failures what could not be read
 * @param remarks what to know of the comparison, a line each
 */
record Comparison(DiffSides sides, DiffJudge judge, List<Failure> failures, List<String> remarks) {

  /** Reads both sides, and what the team says of its stacks and roles. */
  static Comparison of(DiffRequest request, Face face) {
    GateFiles gate = GateFiles.of(face.directory(), request.accepted().policyRef());
    Setup setup = Setup.read(request.setup(), gate);
    DiffSides sides = DiffSides.of(request, face);
    ConfiguredFiles all =
        ConfiguredFiles.read(setup.configuration(), sides.now().files(), gate, now(request));
    Case known = known(setup, all);
    Optional<String> file =
        request.accepted().suppressions().or(() -> Judgement.suppressionsOf(setup));
    List<String> remarks = new ArrayList<>(sides.remarks());
    remarks.addAll(GateWords.of(gate, file.stream().toList(), setup.configuration().inventory()));
    List<Failure> failures = new ArrayList<>(sides.failures());
    failures.addAll(all.failures());
    return new Comparison(
        known(sides, known, all),
        judge(
            request,
            known.knowledge(),
            Intended.of(
                known.knowledge().estate(),
                Intended.Listed.of(
                    known.knowledge().configuration(), setup.issuers(), all.listed()),
                Workloads.meant(request.intended(), setup.issuers())),
            changes(file, gate)),
        failures.stream().distinct().toList(),
        remarks);
  }

  /** The input of the new side. */
  private static InputRequest now(DiffRequest request) {
    List<String> paths = request.paths();
    return new InputRequest(
        request.base().isPresent() ? paths : paths.subList(paths.size() - 1, paths.size()), "-");
  }

  private static Case known(Setup setup, ConfiguredFiles all) {
    Knowledge told = new Knowledge(setup.issuers(), all.configuration());
    return all.meaning()
        .map(m -> Case.of(told, setup.issuers(), all.files(), all.named(), true, m))
        .orElseGet(() -> Case.of(told, setup.issuers(), all.files(), all.named(), true));
  }

  private static List<AcceptedChange> changes(Optional<String> file, GateFiles gate) {
    return file.map(name -> SuppressionsFile.read(name, gate, Rulebook.of(gate)).changes())
        .orElse(List.of());
  }

  private static DiffJudge judge(
      DiffRequest request, Knowledge knowledge, Intended intended, List<AcceptedChange> accepted) {
    return new DiffJudge(
        request.failOn(),
        new Differences(knowledge.tokens(), Setup.names(knowledge.organizations())),
        knowledge.tokens(),
        Setup.names(knowledge.organizations()),
        intended,
        accepted,
        request.accepted().today());
  }

  /** Both sides with roles as well known as all files together tell. */
  private static DiffSides known(DiffSides sides, Case known, ConfiguredFiles all) {
    Set<String> paths =
        sides.now().files().stream().map(f -> f.source().path()).collect(Collectors.toSet());
    List<Facts> now =
        known.files().stream().filter(f -> paths.contains(f.source().path())).toList();
    return sides.with(old(sides.old().files(), all), now);
  }

  private static List<Facts> old(List<Facts> files, ConfiguredFiles all) {
    Inventory inventory = all.configuration().inventory();
    Map<String, Facts> named = new TreeMap<>();
    all.named()
        .forEach(
            (target, now) ->
                files.stream()
                    .filter(f -> f.source().path().equals(now.source().path()))
                    .findFirst()
                    .ifPresent(old -> named.put(target, old)));
    return KnownRoles.in(files, inventory, named);
  }
}
