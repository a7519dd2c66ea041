package id.koperasi.ledger.admission;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;

/** Why an application goes no further. */
public sealed interface AdmissionRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "applicant-not-oneself",
            en = "Everybody applies for himself; an officer of the cooperative may do it for others",
            id = "Permohonan diajukan oleh yang bersangkutan sendiri atau melalui pengurus",
            source = "UU 25/1992 pasal 19 ayat 3")
    record ApplicantNotOneself() implements AdmissionRejection {}

    @Refusal(
            status = 409,
            code = "applied-already",
            en = "An application of this person is open already",
            id = "Permohonan yang bersangkutan sudah ada")
    record AppliedAlready() implements AdmissionRejection {}

    @Refusal(
            status = 403,
            code = "own-application",
            duty = true,
            en = "Nobody decides on his own application",
            id = "Permohonan sendiri tidak boleh diputuskan sendiri")
    record OwnApplication() implements AdmissionRejection {}

    @Refusal(
            status = 409,
            code = "application-decided",
            en = "The application is decided already",
            id = "Permohonan sudah diputuskan")
    record ApplicationDecided() implements AdmissionRejection {}

    @Refusal(
            status = 409,
            code = "application-not-approved",
            en = "The board has not approved the application, or the applicant is a member already",
            id = "Permohonan belum disetujui pengurus atau pemohon sudah menjadi anggota")
    record ApplicationNotApproved() implements AdmissionRejection {}

    @Refusal(
            status = 409,
            code = "no-principal-to-pay",
            en = "The cooperative asks for no simpanan pokok: an officer admits the applicant",
            id = "Koperasi tidak memungut simpanan pokok: pengurus menerima pemohon secara langsung")
    record NoPrincipalToPay() implements AdmissionRejection {}
}
