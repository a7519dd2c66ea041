package id.koperasi.registry.registerline;

/**
 * A line and what is to become of it.
 *
 * @param candidate the line
 * @param judgement what becomes of it
 */
public record Judged(Candidate candidate, Judgement judgement) {}
