package id.koperasi.registry.authority;

import java.util.Set;

/** What came back when an authority was asked about a number or a person. */
public sealed interface AuthorityAnswer {

    /**
     * The number is listed.
     *
     * @param name whose it is; it is compared and not kept
     */
    record Listed(String name) implements AuthorityAnswer {}

    /** The number is known, and these elements that were told with it are not as on record there; none when all are. */
    record Compared(Set<Element> differing) implements AuthorityAnswer {

        public Compared {
            differing = Set.copyOf(differing);
        }
    }

    /** The authority says that there is no such number. */
    record NotListed() implements AuthorityAnswer {}

    /**
     * Nobody knows: the authority was late, away, busy, or answered what cannot be understood. Asking again may help.
     *
     * @param reason what happened, without any data
     */
    record NoAnswer(String reason) implements AuthorityAnswer {}

    /** What is told with a citizen's number and held against the record of it. */
    enum Element {
        NAME,
        BIRTH_DATE
    }
}
