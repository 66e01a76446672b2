package dev.subclaim.aws;

import dev.subclaim.source.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The condition keys of AWS itself, without those of single services (IAM User Guide, AWS global
 * condition context keys; Service Authorization Reference, AWS Security Token Service; autumn
 * 2026).
 */
public final class ConditionKeys {
  private static final List<String> KNOWN =
      List.of(
          "aws:AssumedRoot",
          "aws:CalledVia",
          "aws:CalledViaFirst",
          "aws:CalledViaLast",
          "aws:ChatbotSourceArn",
          "aws:CurrentTime",
          "aws:Ec2InstanceSourcePrivateIPv4",
          "aws:Ec2InstanceSourceVpc",
          "aws:EpochTime",
          "aws:FederatedProvider",
          "aws:MultiFactorAuthAge",
          "aws:MultiFactorAuthPresent",
          "aws:PrincipalAccount",
          "aws:PrincipalArn",
          "aws:PrincipalIsAWSService",
          "aws:PrincipalOrgID",
          "aws:PrincipalOrgPaths",
          "aws:PrincipalServiceName",
          "aws:PrincipalServiceNamesList",
          "aws:PrincipalTag",
          "aws:PrincipalType",
          "aws:referer",
          "aws:RequestedRegion",
          "aws:RequestTag",
          "aws:ResourceAccount",
          "aws:ResourceOrgID",
          "aws:ResourceOrgPaths",
          "aws:ResourceTag",
          "aws:SecureTransport",
          "aws:SignInSessionArn",
          "aws:SourceAccount",
          "aws:SourceArn",
          "aws:SourceIdentity",
          "aws:SourceIp",
          "aws:SourceOrgID",
          "aws:SourceOrgPaths",
          "aws:SourceVpc",
          "aws:SourceVpcArn",
          "aws:SourceVpce",
          "aws:TagKeys",
          "aws:TokenIssueTime",
          "aws:UserAgent",
          "aws:userid",
          "aws:username",
          "aws:ViaAWSService",
          "aws:VpceAccount",
          "aws:VpceOrgID",
          "aws:VpceOrgPaths",
          "aws:VpcSourceIp",
          "sts:AWSServiceName",
          "sts:DurationSeconds",
          "sts:ExternalId",
          "sts:RequestContext",
          "sts:RequestContextProviders",
          "sts:RoleAuthorizedByIdp",
          "sts:RoleSessionName",
          "sts:SourceIdentity",
          "sts:TaskPolicyArn",
          "sts:TransitiveTagKeys");

  /** Keys of other calls, which AssumeRoleWithWebIdentity never sends. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "sts:durationseconds",
          "sts:externalid",
          "sts:requestcontext",
          "sts:requestcontextproviders",
          "sts:taskpolicyarn");

  /** What whoever calls AssumeRoleWithWebIdentity puts into the request as they like. */
  private static final Set<String> CHOSEN =
      Set.of(
          "sts:rolesessionname",
          "aws:useragent",
          "aws:referer",
          "aws:requesttag",
          "aws:tagkeys",
          "sts:transitivetagkeys",
          "aws:requestedregion");

  private ConditionKeys() {}

  /** The key that was meant by one of AWS's that does not exist; empty for all other keys. */
  public static Optional<String> meant(String key) {
    String lower = family(key);
    boolean ours = lower.startsWith("aws:") || lower.startsWith("sts:");
    return !ours || KNOWN.stream().anyMatch(lower::equalsIgnoreCase)
        ? Optional.empty()
        : Nearest.of(lower, KNOWN);
  }

  /** Whether a key exists, but not in requests for AssumeRoleWithWebIdentity. */
  public static boolean isOfOtherCalls(String key) {
    return ELSEWHERE.contains(family(key));
  }

  /** Whether the caller picks the value: the session's name, its tags, the user agent. */
  public static boolean isCallerChosen(String key) {
    return CHOSEN.contains(family(key));
  }

  /** The key in lower case, without the tag's name. */
  private static String family(String key) {
    int slash = key.indexOf('/');
    return (slash < 0 ? key : key.substring(0, slash)).toLowerCase(Locale.ROOT);
  }
}
