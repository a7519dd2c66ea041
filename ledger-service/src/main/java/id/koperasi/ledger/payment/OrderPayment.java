package id.koperasi.ledger.payment;

import id.koperasi.ledger.savings.SavingsKind;
import id.koperasi.platform.money.Rupiah;
import java.util.UUID;

/** Ask a member to pay. */
record OrderPayment(UUID cooperativeId, UUID memberId, SavingsKind kind, Rupiah amount, PaymentChannel channel) {}
