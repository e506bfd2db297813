/**
 * A diagnosis in general: a {@code CheckPlan} runs stages of {@code Check} in parallel, each
 * answers with {@code CheckResult} (code and facts, no prose), together they are a {@code
 * Diagnosis} with a verdict. {@code DiagnosisReply} is the one place that puts it into words.
 */
@NullMarked
package dev.pushcheck.check;

import org.jspecify.annotations.NullMarked;
