package id.koperasi.ledger.payment;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a bank's notification is not taken; each tells the code of SNAP too, whose service 25 is the payment of a virtual account. */
sealed interface NotificationRejection extends Rejection {

    /** As SNAP codes it: status, service, case. */
    String responseCode();

    @Refusal(
            status = 401,
            code = "notification-not-genuine",
            en = "Partner, channel, time or signature is not that of the bank",
            id = "Mitra, kanal, waktu, atau tanda tangan bukan milik bank")
    record NotGenuine(String responseCode) implements NotificationRejection {

        NotGenuine() {
            this("4012500");
        }
    }

    @Refusal(
            status = 400,
            code = "notification-unreadable",
            en = "The notification lacks a field or has one in another format",
            id = "Pemberitahuan tidak lengkap atau formatnya keliru")
    record Unreadable(String responseCode) implements NotificationRejection {

        Unreadable() {
            this("4002501");
        }
    }

    @Refusal(
            status = 404,
            code = "unknown-virtual-account",
            en = "No cooperative has this virtual account",
            id = "Nomor virtual account ini tidak dikenal")
    record UnknownVirtualAccount(String responseCode) implements NotificationRejection {

        UnknownVirtualAccount() {
            this("4042512");
        }
    }

    @Refusal(
            status = 409,
            code = "notification-contradicts",
            en = "Another notification of that number or that payment says something else",
            id = "Pemberitahuan lain dengan nomor atau pembayaran yang sama berisi hal berbeda")
    record Contradicts(String responseCode) implements NotificationRejection {

        Contradicts() {
            this("4092500");
        }
    }
}
