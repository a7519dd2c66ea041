package id.koperasi.ledger.payment;

import id.koperasi.ledger.payment.BankAnswer.NoAnswer;

/** No bank is asked: virtual accounts are good by what was agreed with it about their range. */
final class NoPaymentBank implements PaymentBank {

    private static final NoAnswer NOT_CONNECTED = new NoAnswer("not connected");

    @Override
    public boolean opens(PaymentChannel channel) {
        return false;
    }

    @Override
    public BankAnswer open(PaymentOrder order, String payee, long externalId) {
        return NOT_CONNECTED;
    }

    @Override
    public BankAnswer change(PaymentOrder order, String payee, long externalId) {
        return NOT_CONNECTED;
    }

    @Override
    public BankAnswer close(PaymentOrder order, long externalId) {
        return NOT_CONNECTED;
    }

    @Override
    public BankAnswer status(PaymentOrder order, long externalId) {
        return NOT_CONNECTED;
    }
}
