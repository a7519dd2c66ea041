package id.koperasi.registry.meeting;

/**
 * Who could vote.
 *
 * @param members how many
 * @param source how that is known
 */
record Electorate(int members, MembersSource source) {}
