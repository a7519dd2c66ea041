package id.koperasi.funding.schedule;

import id.koperasi.platform.money.Rupiah;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The lines of a schedule so far, and the money that pays what of them is owed; the money that came first goes first. */
final class Dues {

    private final AllocationOrder order;
    private final List<Instalment> lines = new ArrayList<>();
    private final List<Allocation> allocations = new ArrayList<>();
    private final Deque<Purse> purses = new ArrayDeque<>();

    /** Lines before this one are paid. */
    private int firstOpen;

    Dues(AllocationOrder order) {
        this.order = order;
    }

    /** What is left of a payment. */
    private record Purse(UUID paymentId, Rupiah left) {}

    /** What was due and is due no longer. */
    record Unpaid(Rupiah principal, Rupiah interest) {}

    int nextLine() {
        return lines.size() + 1;
    }

    void add(Instalment line) {
        lines.add(line);
    }

    void receive(UUID paymentId, Rupiah amount) {
        purses.addLast(new Purse(paymentId, amount));
    }

    /** Takes back what is owed and not paid: the lines keep what is paid of them. */
    Unpaid takeBack() {
        Rupiah principal = Rupiah.ZERO;
        Rupiah interest = Rupiah.ZERO;
        for (int i = firstOpen; i < lines.size(); i++) {
            Instalment line = lines.get(i);
            principal = principal.plus(line.openPrincipal());
            interest = interest.plus(line.openInterest());
            lines.set(i, line.closed());
        }
        firstOpen = lines.size();
        return new Unpaid(principal, interest);
    }

    /** Money that nothing owed needs. */
    Rupiah credit() {
        return purses.stream().map(Purse::left).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** Pays what is owed, as far as the money goes. Every line that was added is owed. */
    void settle(LocalDate day) {
        if (order.oldestFirst()) {
            for (int i = firstOpen; i < lines.size(); i++) {
                pay(i, order.interestFirst(), day);
                pay(i, !order.interestFirst(), day);
            }
        } else {
            payAll(order.interestFirst(), day);
            payAll(!order.interestFirst(), day);
        }
        while (firstOpen < lines.size() && lines.get(firstOpen).open().isZero()) {
            firstOpen++;
        }
    }

    List<Instalment> lines() {
        return lines;
    }

    List<Allocation> allocations() {
        return allocations;
    }

    private void payAll(boolean interest, LocalDate day) {
        for (int i = firstOpen; i < lines.size(); i++) {
            pay(i, interest, day);
        }
    }

    private void pay(int index, boolean interest, LocalDate day) {
        while (!purses.isEmpty()) {
            Instalment line = lines.get(index);
            Rupiah open = interest ? line.openInterest() : line.openPrincipal();
            if (open.isZero()) {
                return;
            }
            Purse purse = purses.removeFirst();
            Rupiah part = open.min(purse.left());
            Rupiah ofInterest = interest ? part : Rupiah.ZERO;
            Rupiah ofPrincipal = interest ? Rupiah.ZERO : part;
            lines.set(index, line.paid(ofInterest, ofPrincipal));
            allocations.add(new Allocation(purse.paymentId(), line.line(), day, ofInterest, ofPrincipal));
            if (part.compareTo(purse.left()) < 0) {
                purses.addFirst(new Purse(purse.paymentId(), purse.left().minus(part)));
            }
        }
    }
}
