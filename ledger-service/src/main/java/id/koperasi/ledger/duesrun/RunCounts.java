package id.koperasi.ledger.duesrun;

import id.koperasi.platform.money.Rupiah;

/**
 * What became of members' dues.
 *
 * @param posted taken
 * @param postedBefore taken by an earlier run for the month
 * @param refused not taken
 * @param amount what was taken
 */
record RunCounts(long posted, long postedBefore, long refused, Rupiah amount) {

    static final RunCounts NONE = new RunCounts(0, 0, 0, Rupiah.ZERO);

    RunCounts plusPosted(Rupiah taken) {
        return new RunCounts(posted + 1, postedBefore, refused, amount.plus(taken));
    }

    RunCounts plusBefore() {
        return new RunCounts(posted, postedBefore + 1, refused, amount);
    }

    RunCounts plusRefused() {
        return new RunCounts(posted, postedBefore, refused + 1, amount);
    }
}
