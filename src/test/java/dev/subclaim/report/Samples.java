package dev.subclaim.report;

import dev.subclaim.fix.Promise;
import dev.subclaim.fix.Repair;
import dev.subclaim.intake.Failure;
import dev.subclaim.intake.Role;
import dev.subclaim.issuer.Token;
import dev.subclaim.lint.Contents;
import dev.subclaim.lint.Finding;
import dev.subclaim.lint.Label;
import dev.subclaim.lint.Outcome;
import dev.subclaim.lint.StatementRef;
import dev.subclaim.lint.Summary;
import dev.subclaim.rule.Place;
import dev.subclaim.rule.Severity;
import dev.subclaim.source.Pointer;
import dev.subclaim.source.SourceText;
import dev.subclaim.source.Span;
import dev.subclaim.trust.Reach;
import dev.subclaim.witness.Witness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Findings made by hand, so that a report is tested on its own. */
final class Samples {
  static final SourceText POLICY =
      SourceText.of(
          "iam/web-deploy.json",
          """
          {
            "Version": "2012-10-17",
            "Statement": [
              {
                "Effect": "Allow",
                "Condition": {
                  "StringLike": {
                    "api.pulumi.com/oidc:aud": "acme*",
                    "api.pulumi.com/oidc:sub": "pulumi:deploy:org:acme*:project:web:*"
                  }
                }
              }
            ]
          }
          """);
  static final SourceText SETTINGS =
      SourceText.of(
          "deploy/acme.web.prod.json", "{\n\t\"roleArn\": \"arn:aws:iam::1:role/web\"\n}\n");

  private static final Role ROLE =
      new Role(
          "web-deploy",
          Optional.of("arn:aws:iam::222222222222:role/web-deploy"),
          Optional.of("web-deploy"),
          Optional.of("222222222222"),
          Optional.of(3600));

  private Samples() {}

  /** The span of the first occurrence of some text. */
  static Span span(SourceText text, String part) {
    int at = text.content().indexOf(part);
    return text.span(at, at + part.length());
  }

  private static Label label(Span span, Pointer pointer, String words) {
    return new Label(new Place(span, pointer), words);
  }

  /** A role that is open to strangers: two places in one file, a token, all that can be said. */
  static Finding open() {
    Span project = span(POLICY, "acme*:project");
    return new Finding(
        "any-organization",
        Severity.ERROR,
        "Pulumi organizations other than acme can assume web-deploy",
        label(
            span(POLICY, "\"acme*\""),
            Pointer.ROOT.child("Statement").child(0).child("Condition"),
            "every organization whose name starts with acme"),
        List.of(
            label(
                POLICY.span(project.start(), project.start() + 5),
                Pointer.ROOT,
                "and the subject agrees")),
        Optional.of(ROLE),
        Optional.of("api.pulumi.com/oidc"),
        Optional.empty(),
        Optional.of(new StatementRef(0, Optional.of("PulumiDeploy"), project)),
        Optional.of(Reach.ANYONE),
        Optional.of(witness(true)),
        List.of("organization acme*", "project web", "stack any", "operation any"),
        Optional.of("organization acme (subclaim.yaml:3)"),
        Optional.of("\"StringEquals\": { \"api.pulumi.com/oidc:aud\": \"acme\" },\nand so on"),
        List.of("IAM stores this policy"),
        "0123456789abcdef",
        Optional.of(
            new Repair(
                "replace",
                span(POLICY, "acme*"),
                List.of("acme"),
                Optional.empty(),
                Optional.empty(),
                Promise.NARROWER)));
  }

  /** A role that refuses its stack: places in two files, one of them indented with a tab. */
  static Finding refused() {
    return new Finding(
        "role-refuses-stack",
        Severity.WARNING,
        "web-deploy refuses every deployment of acme/web/prod",
        label(
            span(SETTINGS, "\"arn:aws:iam::1:role/web\""),
            Pointer.ROOT,
            "the role this stack asks for"),
        List.of(
            label(span(POLICY, ":project:web"), Pointer.ROOT, "the stack is in project website")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(witness(false)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        "fedcba9876543210",
        Optional.empty());
  }

  /** A finding with these words in every place that can hold somebody's words. */
  static Finding saying(Severity severity, SourceText text, Span span, String words) {
    Token token = new Token(words, new TreeMap<>(Map.of("aud", words, "sub", words, words, words)));
    Witness witness =
        new Witness(token, new TreeMap<>(Map.of(words, words)), List.of(words, words), true);
    return new Finding(
        words,
        severity,
        words,
        label(span, Pointer.ROOT.child(words), words),
        List.of(label(text.span(0, text.content().length()), Pointer.ROOT, words)),
        Optional.of(
            new Role(
                words, Optional.of(words), Optional.of(words), Optional.empty(), Optional.empty())),
        Optional.of(words),
        Optional.of(words),
        Optional.of(new StatementRef(0, Optional.of(words), span)),
        Optional.of(Reach.ANYONE),
        Optional.of(witness),
        List.of(words, words),
        Optional.of(words),
        Optional.of(words),
        List.of(words, words),
        words,
        Optional.empty());
  }

  /** An outcome with these findings and something in every other field. */
  static Outcome outcome(Finding... findings) {
    return new Outcome(
        List.of(findings),
        List.of(),
        List.of(new Failure("broken.json", "is not JSON")),
        new Summary(
            2,
            11,
            2,
            new Contents(2, 1, 1, 0, 0, 0),
            0,
            List.of("organization acme on Pulumi: inferred from the provider's client ids"),
            List.of("provider audiences (no provider export)", "session maximum of 2 roles")));
  }

  private static Witness witness(boolean admitted) {
    Token token =
        new Token(
            "api.pulumi.com/oidc",
            new TreeMap<>(
                Map.of(
                    "aud",
                    "acme-other",
                    "sub",
                    "pulumi:deploy:org:acme-other:project:web:stack:prod:operation:update:scope:write")));
    return new Witness(token, new TreeMap<>(), List.of("acme-other"), admitted);
  }
}
