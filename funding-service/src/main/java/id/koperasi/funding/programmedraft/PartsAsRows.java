package id.koperasi.funding.programmedraft;

import id.koperasi.funding.programmedraft.ChangedParts.NewCriterion;
import id.koperasi.funding.programmedraft.ChangedParts.NewScore;
import id.koperasi.funding.programmedraft.ChangedParts.NewWords;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists that a draft replaces, rules among them, as rows of their tables by column. */
final class PartsAsRows {

    private static final String CODE = "code";
    private static final String SOURCE = "source";

    private PartsAsRows() {}

    static String json(ChangedParts parts, ChangedRules rules) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        rows(tables, "criteria", parts.criteria(), PartsAsRows::criterion);
        rows(
                tables,
                "documents",
                parts.documents(),
                document -> named(document.name()).add(CODE, document.code()).add(SOURCE, document.source()));
        rows(tables, "scorecard", parts.scorecard(), PartsAsRows::score);
        if (parts.scorecard() != null) {
            tables.add("bands", bands(parts.scorecard()));
        }
        rows(
                tables,
                "powers",
                parts.powers(),
                power -> Json.createObjectBuilder()
                        .add("up_to_sen", power.upTo().sen())
                        .add("body_id", power.body().id())
                        .add("body_en", power.body().en())
                        .add("seats", power.seats())
                        .add("quorum", power.quorum())
                        .add(SOURCE, power.source()));
        rows(
                tables,
                "targets",
                parts.targets(),
                target -> Json.createObjectBuilder()
                        .add("stage", target.stage().name())
                        .add("working_days", target.workingDays())
                        .add(SOURCE, target.source()));
        rows(
                tables,
                "guarantors",
                parts.guarantors(),
                guarantor -> Json.createObjectBuilder()
                        .add("office", guarantor.office())
                        .add(SOURCE, guarantor.source()));
        RulesAsRows.addTo(tables, rules);
        return tables.build().toString();
    }

    private static <T> void rows(
            JsonObjectBuilder tables, String part, @Nullable List<T> list, Function<T, JsonObjectBuilder> row) {
        if (list == null) {
            return;
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int position = 0; position < list.size(); position++) {
            rows.add(row.apply(list.get(position)).add("position", position));
        }
        tables.add(part, rows);
    }

    private static JsonObjectBuilder criterion(NewCriterion criterion) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add(CODE, criterion.code())
                .add("gate", criterion.gate().name())
                .add("rule", criterion.rule().name())
                .add("who", criterion.who())
                .add("what_next_id", criterion.whatNext().id())
                .add("what_next_en", criterion.whatNext().en())
                .add(SOURCE, criterion.source());
        given(row, "subject", criterion.subject());
        given(row, "topic", criterion.topic());
        given(row, "cooperative_kind", criterion.cooperativeKind());
        return row;
    }

    private static JsonObjectBuilder score(NewScore score) {
        JsonObjectBuilder row = named(score.name())
                .add(CODE, score.code())
                .add("weight", score.weight())
                .add(SOURCE, score.source());
        given(row, "fact", score.fact() == null ? null : score.fact().name());
        return row;
    }

    private static JsonArray bands(List<NewScore> scorecard) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        scorecard.forEach(score -> score.bandsOrNone()
                .forEach(band -> rows.add(Json.createObjectBuilder()
                        .add(CODE, score.code())
                        .add("at_least", band.atLeast())
                        .add("points", band.points()))));
        return rows.build();
    }

    private static JsonObjectBuilder named(NewWords words) {
        return Json.createObjectBuilder().add("name_id", words.id()).add("name_en", words.en());
    }

    private static void given(JsonObjectBuilder row, String column, @Nullable String value) {
        if (value != null) {
            row.add(column, value);
        }
    }
}
