export interface Contract {
  sections: Record<string, unknown>;
  fields: Record<string, string>;
  sameAs: Record<string, string>;
}
export interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  required?: string[];
  description?: string;
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  [key: string]: unknown;
}
export function loadSources(files: string[]): Promise<Record<string, unknown>>;
export function loadContract(): Promise<Contract>;
export function makeSchema(contract: Contract): JsonSchema;
export function feedSchema(): Promise<JsonSchema>;
