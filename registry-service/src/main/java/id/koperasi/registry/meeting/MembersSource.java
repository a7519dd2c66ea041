package id.koperasi.registry.meeting;

/** How the number of members is known. */
enum MembersSource {
    /** Those on the roll that the ledger's book of members feeds. */
    ROLL,
    /** So many were invited to a village or founding meeting, while there are no members yet. */
    INVITED,
    /** Whoever recorded the meeting says so, because nobody is on the roll yet. */
    STATED
}
