package id.koperasi.registry.founding;

import id.koperasi.platform.money.Rupiah;
import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** A rule of the law or of the ministry that a founding or an election breaks. None names a person. */
public sealed interface FoundingRule extends Rejection {

    @Refusal(
            status = 422,
            code = "too-few-founders",
            en = "There are too few founders",
            id = "Jumlah pendiri kurang",
            enDetail = "{founders} of at least {required}.",
            idDetail = "{founders} dari paling sedikit {required}.",
            source = "UU 25/1992, art. 6, as amended by UU 6/2023, art. 86")
    record TooFewFounders(int founders, int required) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "founder-named-twice",
            en = "A founder is named twice",
            id = "Ada pendiri yang disebut dua kali",
            source = "UU 25/1992, art. 6")
    record FounderNamedTwice(int founders) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "board-too-small",
            en = "The board is too small",
            id = "Jumlah pengurus kurang",
            enDetail = "{members} of at least {required}.",
            idDetail = "{members} dari paling sedikit {required}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record BoardTooSmall(int members, int required) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "board-not-odd",
            en = "The number of board members is even",
            id = "Jumlah pengurus harus ganjil",
            source = "Juklak Menkop 1/2025, Bab III")
    record BoardNotOdd(int members) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "too-few-supervisors",
            en = "There are too few supervisors",
            id = "Jumlah pengawas kurang",
            enDetail = "{members} of at least {required}.",
            idDetail = "{members} dari paling sedikit {required}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record TooFewSupervisors(int members, int required) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "supervisors-not-odd",
            en = "The number of supervisors is even",
            id = "Jumlah pengawas harus ganjil",
            source = "Juklak Menkop 1/2025, Bab III")
    record SupervisorsNotOdd(int members) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "office-not-filled-by-one",
            en = "An office is not held by exactly one person",
            id = "Suatu jabatan harus diisi tepat satu orang",
            enDetail = "{office} has {holders}.",
            idDetail = "{office} diisi {holders} orang.",
            source = "Juklak Menkop 1/2025, Bab III")
    record OfficeNotFilledByOne(Office office, int holders) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "officer-named-twice",
            en = "Somebody would hold two offices",
            id = "Ada orang yang merangkap dua jabatan",
            source = "Juklak Menkop 1/2025, Bab III")
    record OfficerNamedTwice(Office office, Office other) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "village-head-not-supervisor-chair",
            en = "The village head chairs the supervisors ex officio",
            id = "Ketua pengawas dijabat oleh kepala desa atau lurah secara ex officio",
            source = "Juklak Menkop 1/2025, Bab III")
    record VillageHeadNotSupervisorChair() implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "village-head-on-board",
            en = "The village head may not sit on the board",
            id = "Unsur pimpinan desa tidak boleh menjadi pengurus",
            source = "Juklak Menkop 1/2025, Bab III")
    record VillageHeadOnBoard(Office office) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "first-degree-kinship",
            en = "Two officers are related in the first degree",
            id = "Dua pengurus atau pengawas berhubungan keluarga derajat pertama",
            enDetail = "{relative} is the {relation} of {office}.",
            idDetail = "{relative} berhubungan {relation} dengan {office}.",
            source = "Juklak Menkop 1/2025, Bab III")
    record FirstDegreeKinship(Office office, Office relative, Relation relation) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "related-to-oneself",
            en = "A kinship names the same person twice",
            id = "Hubungan keluarga menyebut orang yang sama dua kali")
    record RelatedToOneself(Relation relation) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "term-too-long",
            en = "Officers are elected for too long",
            id = "Masa jabatan terlalu lama",
            enDetail = "{years} years, at most {allowed}.",
            idDetail = "{years} tahun, paling lama {allowed}.",
            source = "UU 25/1992, art. 29(4)")
    record TermTooLong(int years, int allowed) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "too-many-terms-in-post",
            en = "Somebody would hold a post for too many terms",
            id = "Masa jabatan pada satu jabatan melebihi batas periode",
            enDetail = "{office} held {terms} times already, at most {allowed}.",
            idDetail = "{office} sudah dijabat {terms} periode, paling banyak {allowed}.",
            source = "Juklak Menkop 1/2025, draf anggaran dasar")
    record TooManyTermsInPost(Office office, int terms, int allowed) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "founder-has-not-paid",
            en = "A founder has paid nothing in",
            id = "Ada pendiri yang belum menyetor",
            source = "Juklak Menkop 1/2025, Bab IV")
    record FounderHasNotPaid(int founders) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "paid-by-no-founder",
            en = "Somebody has paid in who is no founder, or the same one twice",
            id = "Ada penyetor yang bukan pendiri, atau disebut dua kali",
            source = "Juklak Menkop 1/2025, Bab IV")
    record PaidByNoFounder(int payments) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "principal-not-paid-as-agreed",
            en = "Simpanan pokok is paid in full and is the same for everybody",
            id = "Simpanan pokok dibayar penuh dan sama besar bagi setiap anggota",
            enDetail = "{founders} founders have not paid {agreed}.",
            idDetail = "{founders} pendiri tidak menyetor {agreed}.",
            source = "UU 25/1992, art. 41; Juklak Menkop 1/2025, Bab IV")
    record PrincipalNotPaidAsAgreed(int founders, Rupiah agreed) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "first-mandatory-not-paid",
            en = "The first simpanan wajib is not paid",
            id = "Simpanan wajib pertama belum disetor",
            enDetail = "{founders} founders have paid less than {agreed}.",
            idDetail = "{founders} pendiri menyetor kurang dari {agreed}.",
            source = "Juklak Menkop 1/2025, Bab IV")
    record FirstMandatoryNotPaid(int founders, Rupiah agreed) implements FoundingRule {}

    @Refusal(
            status = 422,
            code = "savings-not-positive",
            en = "Both kinds of savings are more than nothing",
            id = "Simpanan pokok dan simpanan wajib harus lebih dari nol",
            source = "UU 25/1992, art. 41")
    record SavingsNotPositive(Rupiah principal, Rupiah mandatory) implements FoundingRule {}
}
