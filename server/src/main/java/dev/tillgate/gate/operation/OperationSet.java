package dev.tillgate.gate.operation;

/** A bean whose methods marked {@link Operation} join the catalogue. */
public interface OperationSet {}
