package id.koperasi.funding.programme;

import id.koperasi.platform.money.Rupiah;

/**
 * How a pool stands, from its movements.
 *
 * @param capitalIn what it was given
 * @param setAside everything that was ever set aside for approved applications and did not lapse
 * @param disbursed what was paid out
 * @param principalRepaid what came back
 * @param owedBack of it, what counts as repaid no longer and is taken from what comes next
 */
record PoolStatement(Rupiah capitalIn, Rupiah setAside, Rupiah disbursed, Rupiah principalRepaid, Rupiah owedBack) {

    /** What is promised and not yet paid out. */
    Rupiah committed() {
        return setAside.minus(disbursed);
    }

    /** What may still be promised. */
    Rupiah available() {
        return capitalIn.plus(principalRepaid).minus(setAside);
    }
}
