package org.plimsoll.version;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.plimsoll.version.ssh.AllowedSigners;
import org.plimsoll.version.ssh.BadSsh;
import org.plimsoll.version.ssh.SshPublicKey;

/**
 * Who may do what, and whose key is whose.
 *
 * @param people the people
 * @param signers their keys
 */
public record Governance(People people, AllowedSigners signers) {
  /** The name under which governance is proposed, approved and activated, as policies are. */
  public static final String NAME = "governance";

  /** The file of people. */
  public static final String PEOPLE = "people.yaml";

  /** The file of keys. */
  public static final String SIGNERS = "allowed-signers";

  /** Reads the two files; a store that nobody could run is refused. */
  static Governance read(Map<String, byte[]> files) throws Refused {
    byte[] people = files.get(PEOPLE);
    byte[] signers = files.get(SIGNERS);
    if (people == null || signers == null || files.size() != 2) {
      throw new Refused(
          "governance is exactly the two files people.yaml and allowed-signers",
          "put both into the folder, and nothing else");
    }
    try {
      Governance read =
          new Governance(
              PeopleReader.read(people),
              AllowedSigners.of(new String(signers, StandardCharsets.UTF_8)));
      read.requireKnownPrincipals();
      return read;
    } catch (BadSsh bad) {
      throw Refused.of(bad);
    }
  }

  private void requireKnownPrincipals() throws Refused {
    for (AllowedSigners.Entry entry : signers.entries()) {
      if (people.byEmail(entry.principal()).isEmpty()) {
        throw new Refused(
            "allowed-signers names `" + entry.principal() + "`, and people.yaml does not",
            "write the email exactly as people.yaml has it, or add the person");
      }
    }
  }

  /** Refuses governance under which nothing could be changed any more. */
  void requireWorkable(Instant at) throws Refused {
    long approvers = able(Role.APPROVER, at);
    if (able(Role.AUTHOR, at) == 0 || approvers < 2 || able(Role.OPERATOR, at) == 0) {
      throw new Refused(
          "with these people nothing could be changed: it takes an author, two approvers and an"
              + " operator, each with a key that counts at "
              + at,
          "add people or keys; one person may be approver and operator");
    }
    boolean everyAuthorAlone =
        people.people().stream()
            .filter(person -> person.is(Role.AUTHOR) && hasKey(person, at))
            .noneMatch(person -> approvers - (person.is(Role.APPROVER) ? 1 : 0) >= 2);
    if (everyAuthorAlone) {
      throw new Refused(
          "no author has two approvers besides: nobody approves an own proposal",
          "add an approver");
    }
  }

  private long able(Role role, Instant at) {
    return people.people().stream().filter(p -> p.is(role) && hasKey(p, at)).count();
  }

  private boolean hasKey(Person person, Instant at) {
    return signers.entries().stream()
        .anyMatch(entry -> entry.principal().equals(person.email()) && entry.isValidAt(at));
  }

  /** Whose key it is; the key must count at {@code at}. */
  Person holder(SshPublicKey key, Instant at) throws Refused {
    AllowedSigners.Entry entry =
        signers
            .of(key)
            .orElseThrow(
                () ->
                    new Refused(
                        "the key " + key.fingerprint() + " is nobody's in allowed-signers",
                        "sign with a key that is listed there, or have it added by a proposal"));
    if (!entry.isValidAt(at)) {
      throw new Refused(
          "the key " + key.fingerprint() + " of " + entry.principal() + " does not count at " + at,
          "it counts "
              + entry.validAfter().map(after -> "from " + after).orElse("from the beginning")
              + entry.validBefore().map(before -> " until before " + before).orElse("")
              + "; sign with a key that counts");
    }
    return people.byEmail(entry.principal()).orElseThrow();
  }

  /** Whose key it is, or nobody. */
  Optional<Person> holder(SshPublicKey key) {
    return signers.of(key).flatMap(entry -> people.byEmail(entry.principal()));
  }
}
