package id.koperasi.funding.passport;

import id.koperasi.funding.programme.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * A criterion and what shows that it is met.
 *
 * @param criterion what the programme asks
 * @param evidence absent while it is not met
 */
record Judgement(Criterion criterion, @Nullable Evidence evidence) {

    boolean met() {
        return evidence != null;
    }
}
