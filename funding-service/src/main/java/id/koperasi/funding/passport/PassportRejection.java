package id.koperasi.funding.passport;

import id.koperasi.funding.programme.Criterion;
import id.koperasi.funding.programme.Gate;
import id.koperasi.funding.programme.Words;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.time.LocalDate;
import java.util.List;

/** Why a cooperative does not pass a gate. */
public sealed interface PassportRejection extends Rejection {

    /**
     * What is lacking, in both languages, because the letter that carries it has readers of both.
     *
     * @param code the criterion
     * @param whatNext what to do
     * @param who whose turn it is, by role
     * @param regulation where the criterion comes from
     */
    record LackingCriterion(String code, Words whatNext, String who, String regulation) {

        static LackingCriterion of(Criterion criterion) {
            return new LackingCriterion(criterion.code(), criterion.whatNext(), criterion.who(), criterion.source());
        }
    }

    @Refusal(
            status = 422,
            code = "criteria-not-met",
            en = "The cooperative does not meet every criterion of the programme yet",
            id = "Koperasi belum memenuhi semua syarat program",
            enDetail = "'criteria' lists each one that is lacking, what to do next and whose turn it is.",
            idDetail = "'criteria' memuat setiap syarat yang kurang, langkah berikutnya, dan siapa yang melakukannya.",
            source = "Permenkop 1/2025 pasal 6")
    record CriteriaNotMet(Gate gate, List<LackingCriterion> criteria) implements PassportRejection {}

    @Refusal(
            status = 422,
            code = "period-too-long",
            en = "The period ends before it begins, or is too long",
            id = "Periode berakhir sebelum dimulai atau terlalu panjang",
            enDetail = "At most {years} years.",
            idDetail = "Paling lama {years} tahun.")
    record PeriodTooLong(int years) implements PassportRejection {}

    @Refusal(
            status = 422,
            code = "programme-not-in-force",
            en = "The programme had not begun on that day",
            id = "Program belum berlaku pada tanggal itu")
    record ProgrammeNotInForce(String programmeCode, LocalDate day) implements PassportRejection {}
}
