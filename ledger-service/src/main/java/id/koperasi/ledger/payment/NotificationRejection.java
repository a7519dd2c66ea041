package id.koperasi.ledger.payment;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why a bank's notification is not taken; each tells the code of SNAP too: status, service, case. */
sealed interface NotificationRejection extends Rejection {

    /** As SNAP codes it: status, service, case. */
    String responseCode();

    @Refusal(
            status = 401,
            code = "notification-not-genuine",
            en = "Partner, channel, time or signature is not that of the bank",
            id = "Mitra, kanal, waktu, atau tanda tangan bukan milik bank")
    record NotGenuine(String responseCode) implements NotificationRejection {

        NotGenuine(BankCall service) {
            this(service.code(401, "00"));
        }
    }

    @Refusal(
            status = 400,
            code = "notification-unreadable",
            en = "The notification lacks a field or has one in another format",
            id = "Pemberitahuan tidak lengkap atau formatnya keliru")
    record Unreadable(String responseCode) implements NotificationRejection {

        Unreadable(BankCall service) {
            this(service.code(400, "01"));
        }
    }

    @Refusal(
            status = 404,
            code = "unknown-virtual-account",
            en = "No cooperative has this virtual account, code or account",
            id = "Nomor virtual account, QRIS, atau rekening ini tidak dikenal")
    record UnknownPayee(String responseCode) implements NotificationRejection {

        UnknownPayee(BankCall service) {
            this(service.code(404, "12"));
        }
    }

    @Refusal(
            status = 409,
            code = "notification-contradicts",
            en = "Another notification of that number or that payment says something else",
            id = "Pemberitahuan lain dengan nomor atau pembayaran yang sama berisi hal berbeda")
    record Contradicts(String responseCode) implements NotificationRejection {

        Contradicts(BankCall service) {
            this(service.code(409, "00"));
        }
    }
}
