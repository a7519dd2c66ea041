package id.koperasi.ledger.payment;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ask somebody to pay.
 *
 * @param memberId whom, when he is a member
 * @param applicationId whose, when he is to become one with what he pays
 */
record OrderPayment(
        UUID cooperativeId,
        @Nullable UUID memberId,
        @Nullable UUID applicationId,
        SavingsKind kind,
        Rupiah amount,
        PaymentChannel channel) {}
