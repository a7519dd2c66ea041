package id.koperasi.registry.registerreview;

import id.koperasi.platform.task.TaskSource;
import id.koperasi.platform.task.TaskTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lines of an import that may be one with what is registered; somebody decides. */
@ApplicationScoped
class ReviewTasks implements TaskTable {

    private static final String DECIDE_IMPORT_REVIEW = """
            select cast(null as uuid) as tenant, v.stated_name as name, v.region_code as region, v.id, w.since,
                   date 'infinity' as due_on, v.id as "reviewId"
              from register_review v
             cross join lateral (select cast(v.raised_at at time zone 'Asia/Jakarta' as date) as since) w
             where {within v.id, v.region_code} and v.status = 'OPEN'
               and (w.since, v.id) > (:since, :id)
             order by w.since, v.id
             limit :rows""";

    @Override
    public List<TaskSource> sources() {
        return List.of(new TaskSource(
                "DECIDE_IMPORT_REVIEW",
                "Putuskan kemungkinan data ganda",
                "Decide on a possible duplicate",
                "decideImportReview",
                "/v1/import-reviews/{reviewId}/decision",
                DECIDE_IMPORT_REVIEW));
    }
}
