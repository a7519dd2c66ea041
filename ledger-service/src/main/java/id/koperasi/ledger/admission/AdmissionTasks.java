package id.koperasi.ledger.admission;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who applies waits for the board, and whom it took for the till; nobody decides on himself. */
@ApplicationScoped
class AdmissionTasks implements TaskTable {

    private static final String DECIDE_APPLICATION = """
            select a.cooperative_id as tenant, b.name, b.village_code as region, a.id, w.since, date 'infinity' as due_on,
                   a.cooperative_id as "cooperativeId", a.id as "applicationId"
              from membership_application a
              join book b on b.cooperative_id = a.cooperative_id
             cross join lateral (select cast(a.submitted_at at time zone b.zone as date) as since) w
             where {held a.cooperative_id} and a.status = 'SUBMITTED' and a.person <> :person
               and (w.since, a.id) > (:since, :id)
             order by w.since, a.id
             limit :rows""";
    private static final String ADMIT_APPLICANT = """
            select a.cooperative_id as tenant, b.name, b.village_code as region, a.id, w.since, date 'infinity' as due_on,
                   a.cooperative_id as "cooperativeId", a.id as "applicationId"
              from membership_application a
              join book b on b.cooperative_id = a.cooperative_id
             cross join lateral (select cast(a.decided_at at time zone b.zone as date) as since) w
             where {held a.cooperative_id} and a.status = 'APPROVED'
               and (w.since, a.id) > (:since, :id)
             order by w.since, a.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "DECIDE_APPLICATION",
                        "Putuskan permohonan menjadi anggota",
                        "Decide on an application for membership",
                        "approveApplication",
                        "/v1/cooperatives/{cooperativeId}/membership-applications/{applicationId}/approval",
                        DECIDE_APPLICATION),
                new TaskSource(
                        "ADMIT_APPLICANT",
                        "Terima simpanan pokok pemohon yang disetujui",
                        "Receive the simpanan pokok of an approved applicant",
                        "admitApplicant",
                        "/v1/cooperatives/{cooperativeId}/membership-applications/{applicationId}/admission",
                        ADMIT_APPLICANT));
    }
}
