package id.koperasi.funding.repayment;

import id.koperasi.funding.repayment.Payment.Channel;
import id.koperasi.funding.repayment.ReceivingPayments.Told;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.UUID;

/** Takes in what a public budget pays for a cooperative. */
@ApplicationScoped
public class ReceivingSupport {

    private final ReceivingPayments receiving;

    ReceivingSupport(ReceivingPayments receiving) {
        this.receiving = receiving;
    }

    /** The payment it becomes. */
    @Transactional(TxType.MANDATORY)
    public UUID receive(UUID loanId, Rupiah amount, LocalDate paidOn, String reference, String paidBy) {
        return receiving
                .receive(loanId, new Told(amount, false, paidOn, reference, Channel.SUPPORT, paidBy))
                .id();
    }
}
