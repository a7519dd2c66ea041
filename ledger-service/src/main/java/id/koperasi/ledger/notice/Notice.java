package id.koperasi.ledger.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a member is told.
 *
 * @param kind what it is about
 * @param id which
 * @param notedAt since when he can read it
 * @param facts what it says, amounts in sen
 */
record Notice(Kind kind, UUID id, Instant notedAt, JsonNode facts) {

    /** What a notice is about, and how it is headed. */
    enum Kind {
        DUES("Pengingat simpanan wajib", "Reminder of your dues"),
        RECEIPT("Setoran Anda diterima", "Money received for you"),
        PAYOUT("Simpanan Anda dibayarkan", "Savings paid out to you"),
        ADMISSION("Anda diterima sebagai anggota", "You are a member"),
        MEMBERSHIP("Perubahan keanggotaan Anda", "Your membership changed"),
        DECISION("Keputusan rapat anggota", "Decisions of the members' meeting"),
        STATEMENTS("Laporan bulanan dapat dibaca", "Statements of a month are published");

        private final String indonesian;
        private final String english;

        Kind(String indonesian, String english) {
            this.indonesian = indonesian;
            this.english = english;
        }

        String indonesian() {
            return indonesian;
        }

        String english() {
            return english;
        }
    }
}
