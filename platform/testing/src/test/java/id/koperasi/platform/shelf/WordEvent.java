package id.koperasi.platform.shelf;

import id.koperasi.platform.event.EventType;

/** What this application hears of another. */
sealed interface WordEvent {

    @EventType("id.koperasi.registry.word-said.v1")
    record WordSaid(String word) implements WordEvent {}
}
