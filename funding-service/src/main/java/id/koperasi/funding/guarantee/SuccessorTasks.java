package id.koperasi.funding.guarantee;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Guarantees of predecessors, which who holds their office now is asked to sign. */
@ApplicationScoped
class SuccessorTasks implements TaskTable {

    private static final String SIGN_GUARANTEE = """
            select g.cooperative_id as tenant, k.name, g.village_code as region, g.id, w.since,
                   w.since + v.guarantor_days as due_on, g.application_id as "applicationId"
              from personal_guarantee g
              join known_cooperative k on k.id = g.cooperative_id
              join loan l on l.id = g.application_id and l.status not in ('SETTLED', 'LAPSED')
              join programme_version v on v.programme_code = l.programme_code and v.version = l.programme_version
             cross join lateral (
                   select greatest(
                          (select max(least(o.ended_on, o.term_until + 1)) from officer o
                            where o.cooperative_id = g.cooperative_id and o.office = g.office and o.person = g.person),
                          (select max(o.term_from) from officer o
                            where o.cooperative_id = g.cooperative_id and o.office = g.office and o.person = :person
                              and :today between o.term_from and o.term_until and coalesce(o.ended_on > :today, true))) as since) w
             where {held g.cooperative_id} and g.released_on is null and g.person <> :person
               and exists (
                   select from officer o
                    where o.cooperative_id = g.cooperative_id and o.office = g.office and o.person = :person
                      and :today between o.term_from and o.term_until and coalesce(o.ended_on > :today, true))
               and not exists (
                   select from officer o
                    where o.cooperative_id = g.cooperative_id and o.office = g.office and o.person = g.person
                      and :today between o.term_from and o.term_until and coalesce(o.ended_on > :today, true))
               and (w.since + v.guarantor_days, w.since, g.id) > (:due, :since, :id)
             order by w.since + v.guarantor_days, w.since, g.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "SIGN_GUARANTEE",
                "Tandatangani jaminan pribadi sebagai pengganti",
                "Sign a guarantee as the successor",
                "signPersonalGuarantee",
                "/v1/applications/{applicationId}/personal-guarantees",
                SIGN_GUARANTEE));
    }
}
