package id.koperasi.registry.registerimport;

/**
 * A line and what is to become of it.
 *
 * @param candidate the line
 * @param judgement what becomes of it
 */
record Judged(Candidate candidate, Judgement judgement) {}
