package dev.tillgate.gate.operation;

import dev.tillgate.foundation.kernel.FaultCode;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an API operation. The method's name is the operation's name, its parameters after the
 * {@link Caller} (or {@link Origin}, where no login is needed) are the positions of JSON-RPC, and
 * their types are records that travel. An operation that changes something returns its answer in a
 * {@link dev.tillgate.foundation.persistence.Write}; only such operations take an idempotency key
 * and can be planned. Every protocol and document reads this one declaration.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Operation {
  /** What it does, one sentence. */
  String value();

  /**
   * REST addresses, each {@code METHOD /path/{parameter}/}; an address may answer another status
   * than 200: {@code POST /orders/ 201}, and without a body where the answer is only {@code true}:
   * {@code POST /priceoptions/ 201 no content}. Parameters that stand in no path come from the body
   * or, for GET and DELETE, from the query.
   */
  String[] rest() default {};

  /**
   * The path that shows what the operation made, such as {@code /orders/{RefNo}/}: REST answers
   * with it in the header {@code Location}. A name in braces is a field of the answer, a parameter
   * or a field of one; {@code {answer}} is an answer that is a single value, or the reference in a
   * {@link dev.tillgate.gate.operation.shape.Created}. Where no value is known there is no header.
   */
  String location() default "";

  /** Which API it belongs to. */
  Edition edition() default Edition.V6;

  /**
   * Whole enums of faults that it can answer with. Single ones stand in annotations of the modules
   * that declare them, such as {@code @ProductFault.Of(ProductFault.PRODUCT_NOT_FOUND)}.
   */
  Class<? extends FaultCode>[] families() default {};
}
