package id.koperasi.platform.problem;

import java.util.Optional;

/**
 * Says which refusal a broken database constraint means. Races are settled by constraints, so each one that a caller can
 * break has an entry here; a constraint that nobody claims is a fault of ours and answers 500. A service has one bean of
 * this kind per feature.
 */
public interface ConstraintRefusals {

    /** The refusal behind the name of a unique, check, foreign-key or exclusion constraint, empty when it is unknown. */
    Optional<Rejection> refusalOf(String constraintName);
}
