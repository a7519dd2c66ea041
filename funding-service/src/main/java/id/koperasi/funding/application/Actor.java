package id.koperasi.funding.application;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, and as what.
 *
 * @param subject the account
 * @param person the person behind it, when the token tells
 * @param role the role that permits it
 */
public record Actor(String subject, @Nullable String person, String role) {

    /** Whether both are one person: the same account, or two accounts of one. */
    public boolean sameAs(Actor other) {
        return subject.equals(other.subject) || (person != null && person.equals(other.person));
    }
}
