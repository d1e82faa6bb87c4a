// In the place of @rjsf/validator-ajv8, which only a helper for tests asks for: it compiles schemas
// into functions, which the policy of our pages forbids.
export default undefined;
