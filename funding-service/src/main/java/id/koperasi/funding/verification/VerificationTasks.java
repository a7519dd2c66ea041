package id.koperasi.funding.verification;

import id.koperasi.funding.application.Impartial;
import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Applications that somebody has to see on the spot before they are appraised. */
@ApplicationScoped
class VerificationTasks implements TaskTable {

    private static final String VERIFY_ON_THE_SPOT =
            Impartial.judging("""
            select a.cooperative_id as tenant, k.name, a.village_code as region, a.id, a.latest_on as since, date 'infinity' as due_on,
                   a.id as "applicationId"
              from application a
              join known_cooperative k on k.id = a.cooperative_id
              join programme_version v on v.programme_code = a.programme_code and v.version = a.programme_version
                                      and v.verification_required
             where {within a.cooperative_id, a.village_code} and a.status = 'SUBMITTED'
               and not exists (
                   select from verification c
                    cross join lateral (
                          select s.happened_on, s.recorded_at from application_step s
                           where s.application_id = a.id and s.step = 'SUBMITTED' order by s.id desc limit 1) last
                    where c.application_id = a.id
                      and c.visited_on >= last.happened_on and c.recorded_at > last.recorded_at)
               and (a.latest_on, a.id) > (:since, :id)
               and {judging}
             order by a.latest_on, a.id
             limit :rows""", "fund-analyst", "regency-office", "province-office");

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "VERIFY_ON_THE_SPOT",
                "Verifikasi pengajuan di lapangan",
                "Verify an application on the spot",
                "verifyOnTheSpot",
                "/v1/applications/{applicationId}/verifications",
                VERIFY_ON_THE_SPOT));
    }
}
