package id.koperasi.ledger.suspension;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;

/** What a suspension stands against. */
public sealed interface SuspensionRejection extends Rejection {

    @Refusal(
            status = 409,
            code = "member-suspended",
            en = "The member is suspended, and by the rule of the cooperative draws nothing meanwhile",
            id = "Anggota sedang diberhentikan sementara dan menurut ketentuan koperasi belum dapat menarik simpanan")
    record MemberIsSuspended() implements SuspensionRejection {}

    @Refusal(
            status = 409,
            code = "suspension-rule-decided",
            en = "The rule of this day is decided already",
            id = "Ketentuan untuk tanggal ini sudah diputuskan")
    record SuspensionRuleDecided() implements SuspensionRejection {}

    @Refusal(
            status = 422,
            code = "suspension-rule-too-early",
            en = "A rule counts from today on at the earliest",
            id = "Ketentuan berlaku paling cepat hari ini",
            enDetail = "Today is {today}.",
            idDetail = "Hari ini {today}.")
    record SuspensionRuleTooEarly(LocalDate today) implements SuspensionRejection {}
}
