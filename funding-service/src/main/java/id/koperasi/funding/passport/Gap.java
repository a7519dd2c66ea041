package id.koperasi.funding.passport;

import id.koperasi.funding.programme.Criterion;

/**
 * How many lack a criterion.
 *
 * @param criterion which one
 * @param concerned of how many it is asked
 * @param lacking how many of them do not meet it
 */
record Gap(Criterion criterion, int concerned, int lacking) {

    Gap with(Judgement judgement) {
        return new Gap(criterion, concerned + 1, judgement.met() ? lacking : lacking + 1);
    }
}
