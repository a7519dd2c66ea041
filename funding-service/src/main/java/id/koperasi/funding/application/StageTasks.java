package id.koperasi.funding.application;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Applications that wait for the next step, each for whose turn it is. */
@ApplicationScoped
class StageTasks implements TaskTable {

    private static final String MEND_APPLICATION = """
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
             where {held a.cooperative_id} and a.status = 'RETURNED'
               and (a.latest_on, a.id) > (:since, :id)
             order by a.latest_on, a.id
             limit :rows""";
    private static final String APPRAISE_APPLICATION = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
             where {within a.cooperative_id, a.village_code} and a.status = 'SUBMITTED'
               and (not v.proposal_required or exists (
                   select from completeness_check c
                    where c.application_id = a.id and c.complete
                      and c.submission = (select max(number) from submission where application_id = a.id)))
               and (not v.verification_required or exists (
                   select from verification c
                    cross join lateral (
                          select s.happened_on, s.recorded_at from application_step s
                           where s.application_id = a.id and s.step = 'SUBMITTED' order by s.id desc limit 1) last
                    where c.application_id = a.id
                      and c.visited_on >= last.happened_on and c.recorded_at > last.recorded_at))
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-analyst");
    private static final String VOTE_ON_APPLICATION = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
             where {within a.cooperative_id, a.village_code} and a.status = 'APPRAISED'
               and not exists (
                   select from vote c where c.application_id = a.id and (c.member = :subject or c.person = :person))
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-committee");
    private static final String SIGN_AGREEMENT = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, c.accepted_on as since, c.sign_by as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
             cross join lateral (
                   select o.accepted_on, o.sign_by from offer_acceptance o where o.application_id = a.id offset 0) c
             where {within a.cooperative_id, a.village_code} and a.status = 'ACCEPTED'
               and (c.sign_by, c.accepted_on, a.id) > (:due, :since, :id)
               and {judging}
             order by c.sign_by, c.accepted_on, a.id
             limit :rows""", "fund-treasurer");
    private static final String SIGN_WITHOUT_OFFER = Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
                                      and v.offer_days is null
             where {within a.cooperative_id, a.village_code} and a.status = 'APPROVED'
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-treasurer");

    @Override
    public List<TaskSource> sources() {
        return List.of(
                new TaskSource(
                        "MEND_APPLICATION",
                        "Perbaiki dan ajukan kembali pengajuan",
                        "Mend an application and submit it again",
                        "submitApplication",
                        "/v1/applications/{applicationId}/submission",
                        MEND_APPLICATION),
                new TaskSource(
                        "APPRAISE_APPLICATION",
                        "Analisis pengajuan",
                        "Appraise an application",
                        "appraiseApplication",
                        "/v1/applications/{applicationId}/appraisal",
                        APPRAISE_APPLICATION),
                new TaskSource(
                        "VOTE_ON_APPLICATION",
                        "Beri suara atas pengajuan",
                        "Vote on an application",
                        "voteOnApplication",
                        "/v1/applications/{applicationId}/votes",
                        VOTE_ON_APPLICATION),
                new TaskSource(
                        "SIGN_AGREEMENT",
                        "Tandatangani akad yang penawarannya diterima",
                        "Sign the agreement on an offer that was accepted",
                        "signAgreement",
                        "/v1/applications/{applicationId}/agreement",
                        SIGN_AGREEMENT),
                new TaskSource(
                        "SIGN_WITHOUT_OFFER",
                        "Tandatangani akad pengajuan yang disetujui",
                        "Sign the agreement on an application that was approved",
                        "signAgreement",
                        "/v1/applications/{applicationId}/agreement",
                        SIGN_WITHOUT_OFFER));
    }
}
