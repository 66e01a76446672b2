package dev.subclaim.app;

import dev.subclaim.admission.TokenModels;
import dev.subclaim.estate.PolicyGate;
import dev.subclaim.estate.SeenCall;
import dev.subclaim.intake.Facts;
import dev.subclaim.intake.RolePolicy;
import dev.subclaim.intake.TrailEvent;
import dev.subclaim.intake.TrailEvents;
import dev.subclaim.intake.TrailEvents.Found;
import dev.subclaim.issuer.Issuers;
import dev.subclaim.issuer.Token;
import dev.subclaim.report.Escapes;
import dev.subclaim.report.Simulation;
import dev.subclaim.report.SimulationText;
import dev.subclaim.report.TrailReport;
import dev.subclaim.report.TrailReport.Judged;
import dev.subclaim.source.Document;
import dev.subclaim.source.Documents;
import dev.subclaim.source.Problem;
import dev.subclaim.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Decides the calls that CloudTrail has seen, and compares with what AWS said to them. */
final class TrailRun {
  private final SimulateRequest.Format format;
  private final List<Facts> files;
  private final Roles roles;
  private final Issuers issuers;
  private final IssuerGuess guess;
  private final Face face;

  TrailRun(
      SimulateRequest.Format format, List<Facts> files, Roles roles, Issuers issuers, Face face) {
    this.format = format;
    this.files = files;
    this.roles = roles;
    this.issuers = issuers;
    this.guess = new IssuerGuess(issuers, roles.all());
    this.face = face;
  }

  /** The events in a text; empty when it holds something else. */
  static Optional<Found> events(SourceText text) {
    String content = text.content();
    if (!content.contains("eventSource") && !content.contains("CloudTrailEvent")) {
      return Optional.empty();
    }
    Document document = Documents.values(text);
    boolean trail = !document.broken() && document.roots().stream().anyMatch(TrailEvents::is);
    return trail ? Optional.of(TrailEvents.in(document.roots())) : Optional.empty();
  }

  /** Judges each call; a call alone is shown with all its gates. */
  Exit run(Found found) {
    found.problems().forEach(this::complain);
    List<Judged> judged = new ArrayList<>();
    int elsewhere = 0;
    for (TrailEvent event : found.calls()) {
      Optional<Judged> one = judge(event);
      one.ifPresent(judged::add);
      elsewhere += one.isPresent() ? 0 : 1;
    }
    note(found.others(), "no call with a token");
    note(
        elsewhere,
        "the role is in none of these files (give them, too), or nothing tells whose token it was");
    print(judged);
    return found.problems().isEmpty() && !judged.isEmpty() ? Exit.CLEAN : Exit.FAILED;
  }

  private void print(List<Judged> judged) {
    if (format == SimulateRequest.Format.JSONL) {
      judged.forEach(one -> face.out().print(TrailReport.line(one)));
    } else if (judged.size() == 1) {
      face.out().print(SimulationText.of(alone(judged.get(0)), false));
    } else {
      face.out().print(TrailReport.text(judged));
    }
  }

  private Simulation alone(Judged one) {
    Asking asking = new SeenAsking(issuers).of(one.event(), one.issuer());
    Simulating simulating = new Simulating(asking, files, roles, new TokenModels(issuers));
    return simulating.simulation(List.of(one.role()));
  }

  private Optional<Judged> judge(TrailEvent event) {
    Optional<RolePolicy> role = roles.withArn(event.roleArn());
    Optional<String> issuer = SeenCall.issuer(event).or(() -> guessed(event));
    return role.flatMap(
        of ->
            issuer.map(
                url ->
                    new Judged(
                        event, url, of, PolicyGate.atHome(of, SeenCall.request(event, url)))));
  }

  private Optional<String> guessed(TrailEvent event) {
    return event
        .subject()
        .flatMap(subject -> guess.guess(new Token("", new TreeMap<>(Map.of("sub", subject)))));
  }

  private void note(int events, String why) {
    if (events > 0) {
      String left = events == 1 ? "1 event is left out: " : events + " events are left out: ";
      face.err().println("subclaim: " + left + why);
    }
  }

  private void complain(Problem problem) {
    String place = problem.span().path() + ":" + problem.span().line();
    face.err()
        .println("subclaim: " + Escapes.line(place) + ": " + Escapes.value(problem.message()));
  }
}
