package id.koperasi.platform.notes;

import id.koperasi.platform.problem.Refusal;
import id.koperasi.platform.problem.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything a note can be refused for. */
sealed interface NoteRejection extends Rejection {

    @Refusal(
            status = 422,
            code = "notebook-full",
            en = "The notebook is full",
            id = "Buku catatan sudah penuh",
            enDetail = "It holds {most} notes; the fee for more is {fee}.",
            idDetail = "Buku ini memuat {most} catatan; biaya tambahan {fee}.",
            source = "Stationery Act, article 7")
    record NotebookFull(int most, BigDecimal fee, @Nullable LocalDate since) implements NoteRejection {}

    @Refusal(status = 409, code = "title-taken", en = "The title is taken", id = "Judul sudah dipakai")
    record TitleTaken() implements NoteRejection {}
}
