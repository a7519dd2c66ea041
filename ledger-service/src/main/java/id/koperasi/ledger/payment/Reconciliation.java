package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.PaymentRejection.PaymentListedTwice;
import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.RejectedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bank says of a day beside what it told us.
 *
 * @param agreed how many payments both know alike
 * @param agreedSum rupiah
 * @param untold the bank has them, and never told us
 * @param unknown the bank told us, and does not have them
 * @param differing both have them, with other amounts
 */
record Reconciliation(
        long agreed, Rupiah agreedSum, List<Told> untold, List<Told> unknown, List<Difference> differing) {

    /** A payment, by its name at the bank. */
    record Told(String reference, Rupiah amount) {}

    /** A payment of which the bank says now another amount than it told. */
    record Difference(String reference, Rupiah told, Rupiah now) {}

    static Reconciliation of(List<Told> ours, List<Told> banks) {
        Map<String, Rupiah> left = new LinkedHashMap<>();
        ours.forEach(payment -> left.put(payment.reference(), payment.amount()));
        var listed = new LinkedHashMap<String, Rupiah>();
        for (Told payment : banks) {
            if (listed.put(payment.reference(), payment.amount()) != null) {
                throw new RejectedException(new PaymentListedTwice(payment.reference()));
            }
        }
        long agreed = 0;
        Rupiah sum = Rupiah.ZERO;
        var untold = new ArrayList<Told>();
        var differing = new ArrayList<Difference>();
        for (Told payment : banks) {
            Rupiah told = left.remove(payment.reference());
            if (told == null) {
                untold.add(payment);
            } else if (told.equals(payment.amount())) {
                agreed++;
                sum = sum.plus(told);
            } else {
                differing.add(new Difference(payment.reference(), told, payment.amount()));
            }
        }
        List<Told> unknown = left.entrySet().stream()
                .map(rest -> new Told(rest.getKey(), rest.getValue()))
                .toList();
        return new Reconciliation(agreed, sum, untold, unknown, differing);
    }
}
